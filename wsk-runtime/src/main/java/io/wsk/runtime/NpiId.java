package io.wsk.runtime;

import java.util.UUID;

/**
 * Identifies a network programming interface whose callbacks {@code SO_WSK_EVENT_CALLBACK} switches (ENB-06).
 *
 * @param id the GUID
 */
public record NpiId(UUID id) {
    /** {@code NPI_WSK_INTERFACE_ID}: the standard callbacks (NUM-13). */
    public static final NpiId WSK = new NpiId(UUID.fromString("2227e803-8d8b-11d4-abad-009027719e09"));

    @Override
    public String toString() {
        return equals(WSK) ? "NPI_WSK_INTERFACE_ID" : "{" + id + "}";
    }
}
