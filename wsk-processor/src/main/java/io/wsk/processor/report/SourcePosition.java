package io.wsk.processor.report;

import java.util.Optional;

/**
 * Where something is in the sources.
 *
 * @param element the class or method, as in {@code Echo.received(ByteBuffer)}
 * @param place file, line and column; not known to every compiler
 */
public record SourcePosition(String element, Optional<Place> place) {
    /**
     * A place in a source file.
     *
     * @param file the path of the file below its source root
     * @param line the line, from 1
     * @param column the column, from 1
     */
    public record Place(String file, int line, int column) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    @Override
    public String toString() {
        return place.map(Place::toString).orElse(element);
    }
}
