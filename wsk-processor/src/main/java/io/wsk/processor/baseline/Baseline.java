package io.wsk.processor.baseline;

import io.wsk.processor.report.ApplicationReport;
import io.wsk.processor.report.CallbackSets;
import io.wsk.processor.report.Handler;
import io.wsk.processor.report.HandlersReport;
import io.wsk.processor.report.Link;
import io.wsk.processor.report.Mask;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What matters about the callback sets of a project: for each class its facts, as names and values. Lines and the names of
 * methods are not among them, nor is anything else that changes without the behaviour of a socket.
 *
 * @param facts the facts by class
 */
public record Baseline(SortedMap<String, Map<String, String>> facts) {
    /** {@return the baseline of a project as it is} */
    public static Baseline of(CallbackSets sets) {
        SortedMap<String, Map<String, String>> facts = new TreeMap<>();
        sets.classes().forEach(type -> facts.put(type.className(), factsOf(type)));
        sets.applications()
                .forEach(application -> facts.merge(application.className(), factsOf(application), Baseline::both));
        return new Baseline(facts);
    }

    /** A handler class may declare an application. */
    private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
        Map<String, String> both = new LinkedHashMap<>(some);
        both.putAll(more);
        return both;
    }

    private static Map<String, String> factsOf(HandlersReport type) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("category", type.category());
        facts.put("runs on", type.runOn());
        for (Mask mask : type.masks()) {
            facts.put(mask.name(), mask.label());
        }
        for (Handler handler : type.handlers()) {
            facts.merge(handler.callback(), stateOf(handler), (one, other) -> one + " and " + other);
        }
        for (Link link : type.links()) {
            facts.put(link.callback() + " returns", link.className());
        }
        return facts;
    }

    private static Map<String, String> factsOf(ApplicationReport application) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("static mask", application.staticMask().label());
        application.handlerClasses().forEach(name -> facts.put(name, "belongs to it"));
        return facts;
    }

    private static String stateOf(Handler handler) {
        String flag = handler.flag()
                .map(found -> " " + found.hex() + " " + found.name())
                .orElse("");
        return handler.start()
                + flag
                + handler.extension().map(name -> " of " + name).orElse("");
    }
}
