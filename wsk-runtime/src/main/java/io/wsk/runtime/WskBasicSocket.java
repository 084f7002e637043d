package io.wsk.runtime;

/** A basic socket: transport options and controls only; no bind, no data, no standard events (CAT-01, EVT-02). */
public interface WskBasicSocket extends WskSocket {}
