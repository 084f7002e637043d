/**
 * The embedded transport: the JDK's selectors and channels.
 *
 * <p>What comes in takes one step here: the loop's select hands a ready key to its channel, which tells the core.
 */
@org.jspecify.annotations.NullMarked
package io.wsk.runtime.nio;
