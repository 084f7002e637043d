package io.wsk.testkit.conformance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.ReflectionSupport;

/** The tests that one transport runs, by the rules that they are tagged with. */
final class TaggedTests {
    private final SortedMap<String, SortedMap<String, SortedSet<String>>> testsByRule = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> whyNotByRule = new TreeMap<>();

    private TaggedTests() {}

    /** {@return the tests of the suites that a class has} */
    static TaggedTests of(Class<?> transportTest) {
        TaggedTests tests = new TaggedTests();
        Set<Capability> offered = RunsOn.Networks.of(transportTest).capabilities();
        for (Class<?> nested :
                ReflectionSupport.findNestedClasses(transportTest, type -> type.isAnnotationPresent(Nested.class))) {
            for (Class<?> suite = nested; suite != Object.class; suite = suite.getSuperclass()) {
                for (Method method : suite.getDeclaredMethods()) {
                    tests.add(suite.getSimpleName(), method, offered);
                }
            }
        }
        return tests;
    }

    private void add(String suite, Method method, Set<Capability> offered) {
        Rule rule = method.getAnnotation(Rule.class);
        if (rule == null) {
            return;
        }
        boolean wanted = NeedsExtension.wanted(method, offered);
        for (String id : rule.value()) {
            if (wanted) {
                testsByRule
                        .computeIfAbsent(id, key -> new TreeMap<>())
                        .computeIfAbsent(suite, key -> new TreeSet<>())
                        .add(method.getName());
            } else {
                whyNotByRule.computeIfAbsent(id, key -> new TreeSet<>()).addAll(whyNot(method, offered));
            }
        }
    }

    private static List<String> whyNot(Method method, Set<Capability> offered) {
        Lacks lacks = method.getAnnotation(Lacks.class);
        if (lacks != null) {
            return List.of("this transport has " + lacks.value().text());
        }
        return Arrays.stream(method.getAnnotation(Needs.class).value())
                .filter(need -> !offered.contains(need))
                .map(need -> "this transport has no " + need.text())
                .toList();
    }

    /** {@return the ids of all tags, also of tests that do not exist on this transport} */
    Set<String> rules() {
        Set<String> all = new TreeSet<>(testsByRule.keySet());
        all.addAll(whyNotByRule.keySet());
        return all;
    }

    /** {@return the tests of a rule, method names by suite} */
    SortedMap<String, SortedSet<String>> testsOf(String rule) {
        return testsByRule.getOrDefault(rule, new TreeMap<>());
    }

    /** {@return why tests of a rule do not exist on this transport} */
    Collection<String> whyNot(String rule) {
        return whyNotByRule.getOrDefault(rule, new TreeSet<>());
    }
}
