package io.wsk.processor.plan;

import io.wsk.processor.diagnostic.WordList;
import io.wsk.processor.model.TypeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/**
 * Something that a callback has for a handler to take.
 *
 * @param argument which parameter of the callback it comes from; of several offers from the same a handler takes one
 * @param type its type
 * @param kind how it comes from there
 * @param expression how to get it; for an element the parameter to loop over
 */
record Offer(String argument, TypeMirror type, Kind kind, String expression) {
    /** How an offer comes from a parameter. */
    enum Kind {
        /** It is the context. */
        CONTEXT,
        /** It is the parameter. */
        WHOLE,
        /** It is a view of the parameter. */
        VIEW,
        /** It is one of the elements of the parameter. */
        ELEMENT
    }

    /** {@return all offers as text, those from the same parameter as alternatives} */
    static List<String> texts(List<Offer> offers) {
        return offers.stream()
                .collect(Collectors.groupingBy(
                        Offer::argument,
                        LinkedHashMap::new,
                        Collectors.mapping(offer -> TypeText.of(offer.type()), Collectors.toList())))
                .values()
                .stream()
                .map(WordList::or)
                .toList();
    }
}
