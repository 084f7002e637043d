package io.wsk.processor.report;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads report files. What it does not know it skips; what it needs and does not find is an error. */
public final class ReportParser {
    /** A file that cannot be read. */
    public static final class FormatException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String fault;

        FormatException(String fault) {
            super(fault);
            this.fault = fault;
        }

        /** {@return what is wrong, as the end of a sentence that begins with the name of the file} */
        public String fault() {
            return fault;
        }
    }

    private ReportParser() {}

    /** {@return what a file says, or throws {@link FormatException}} */
    public static ReportFile parse(String text) {
        try {
            return fileOf(JsonParser.object().from(text));
        } catch (StackOverflowError e) {
            throw new FormatException("is JSON of too many levels");
        } catch (JsonParserException e) {
            throw new FormatException(
                    "is not JSON at line %d, column %d".formatted(e.getLinePosition(), e.getCharPosition()));
        }
    }

    private static ReportFile fileOf(JsonObject json) {
        int format = integer(json, "format");
        if (format != ReportFile.FORMAT) {
            throw new FormatException(
                    "has format %d, but this version reads format %d: use the jar that compiled the classes"
                            .formatted(format, ReportFile.FORMAT));
        }
        String kind = json.getString("kind", json.getBoolean("application") ? "application" : "handlers");
        return switch (kind) {
            case "handlers" -> handlersOf(json);
            case "application" -> applicationOf(json);
            default -> throw new FormatException("is of the kind \"" + kind + "\", which this version does not know");
        };
    }

    private static HandlersReport handlersOf(JsonObject json) {
        return new HandlersReport(
                string(json, "class"),
                string(json, "table"),
                string(json, "category"),
                string(json, "runOn"),
                list(
                        json,
                        "dispatch",
                        each -> new DispatchInterface(string(each, "interface"), strings(each, "callbacks"))),
                positionOf(json),
                list(json, "masks", ReportParser::maskOf),
                list(json, "handlers", ReportParser::handlerOf),
                list(
                        json,
                        "links",
                        each -> new Link(
                                string(each, "callback"),
                                string(each, "method"),
                                string(each, "class"),
                                string(each, "table"))),
                diagnosticsOf(json));
    }

    private static ApplicationReport applicationOf(JsonObject json) {
        return new ApplicationReport(
                string(json, "class"),
                string(json, "generated"),
                strings(json, "handlerClasses"),
                maskOf(object(json, "staticMask")),
                positionOf(json),
                diagnosticsOf(json));
    }

    private static Handler handlerOf(JsonObject json) {
        return new Handler(
                string(json, "event"),
                string(json, "callback"),
                Optional.ofNullable(json.getString("extension")),
                json.has("flag") ? Optional.of(flagOf(object(json, "flag"))) : Optional.empty(),
                startOf(string(json, "start")),
                string(json, "method"),
                string(json, "declaredBy"),
                positionOf(json));
    }

    private static StartState startOf(String name) {
        return Arrays.stream(StartState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new FormatException("has \"start\": \"" + name + "\", which this version does not know"));
    }

    private static Flag flagOf(JsonObject json) {
        return new Flag(string(json, "name"), integer(json, "value"));
    }

    private static Mask maskOf(JsonObject json) {
        return new Mask(string(json, "name"), strings(json, "flags"), integer(json, "value"));
    }

    private static List<ReportedDiagnostic> diagnosticsOf(JsonObject json) {
        return list(
                json,
                "diagnostics",
                each -> new ReportedDiagnostic(
                        string(each, "id"), string(each, "severity"), string(each, "message"), positionOf(each)));
    }

    private static SourcePosition positionOf(JsonObject json) {
        JsonObject position = object(json, "position");
        return new SourcePosition(
                string(position, "element"),
                position.has("file")
                        ? Optional.of(new SourcePosition.Place(
                                string(position, "file"), integer(position, "line"), integer(position, "column")))
                        : Optional.empty());
    }

    private static String string(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).orElseThrow(() -> lacks(key, "a string"));
    }

    private static int integer(JsonObject json, String key) {
        return Optional.ofNullable(json.getNumber(key))
                .orElseThrow(() -> lacks(key, "a number"))
                .intValue();
    }

    private static JsonObject object(JsonObject json, String key) {
        return Optional.ofNullable(json.getObject(key)).orElseThrow(() -> lacks(key, "an object"));
    }

    private static List<String> strings(JsonObject json, String key) {
        return elements(json, key, String.class, "a list of strings");
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> reader) {
        return elements(json, key, JsonObject.class, "a list of objects").stream()
                .map(reader)
                .toList();
    }

    private static <T> List<T> elements(JsonObject json, String key, Class<T> type, String wanted) {
        List<T> elements = new ArrayList<>();
        for (Object element : Optional.ofNullable(json.getArray(key)).orElseThrow(() -> lacks(key, "a list"))) {
            if (!type.isInstance(element)) {
                throw lacks(key, wanted);
            }
            elements.add(type.cast(element));
        }
        return List.copyOf(elements);
    }

    private static FormatException lacks(String key, String type) {
        return new FormatException("is no report of the processor: \"" + key + "\" is missing, or not " + type);
    }
}
