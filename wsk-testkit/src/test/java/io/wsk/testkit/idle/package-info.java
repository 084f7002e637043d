/** A small extension of a third party: an event that fires when a socket has been silent for a given time. */
package io.wsk.testkit.idle;
