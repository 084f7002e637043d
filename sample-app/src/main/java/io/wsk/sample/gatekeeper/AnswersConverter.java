package io.wsk.sample.gatekeeper;

import io.wsk.runtime.WskInspectAction;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads answers with commas between, for example {@code accept,reject,pend}. */
final class AnswersConverter implements ITypeConverter<Answers> {
    @Override
    public Answers convert(String text) {
        return new Answers(
                Stream.of(text.split(",", -1)).map(AnswersConverter::answer).toList());
    }

    private static WskInspectAction answer(String text) {
        return switch (text) {
            case "accept" -> WskInspectAction.ACCEPT;
            case "reject" -> WskInspectAction.REJECT;
            case "pend" -> WskInspectAction.PEND;
            default -> throw new TypeConversionException("'%s' is not accept, reject or pend".formatted(text));
        };
    }
}
