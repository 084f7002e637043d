package io.wsk.runtime;

/**
 * The versions that the provider supports, {@code WSK_PROVIDER_CHARACTERISTICS} (CAT-51, LIF-42).
 *
 * @param lowestVersion the lowest
 * @param highestVersion the highest
 */
public record WskProviderCharacteristics(WskVersion lowestVersion, WskVersion highestVersion) {}
