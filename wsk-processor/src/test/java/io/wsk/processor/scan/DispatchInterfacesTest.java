package io.wsk.processor.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.wsk.annotations.WskCategory;
import io.wsk.processor.Stage;
import io.wsk.processor.model.TableMethod;
import io.wsk.processor.model.TypeText;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class DispatchInterfacesTest {
    private static final List<String> ANY = List.of("class Any {}");

    private static TableMethod callback(ProcessingEnvironment environment, WskCategory category, String name) {
        DispatchInterfaces interfaces =
                new DispatchInterfaces(environment.getElementUtils(), environment.getTypeUtils());
        TypeElement any = environment.getElementUtils().getTypeElement("Any");
        TypeElement table = interfaces.find(category.dispatchInterface(), any).orElseThrow();
        return interfaces.callback(table, name).orElseThrow();
    }

    @Test
    void an_indication_offers_its_views() {
        Stage.run(ANY, environment -> {
            TableMethod receive = callback(environment, WskCategory.CONNECTION, "receiveEvent");
            assertThat(receive.context()).isEqualTo("context");
            assertThat(receive.parameters())
                    .extracting(parameter -> TypeText.of(parameter.type()))
                    .containsExactly("WskConnectionSocket", "WskDataIndication", "WskReceiveFlags");
            assertThat(receive.parameters().get(1).views())
                    .extracting(view -> TypeText.of(view.type()))
                    .containsExactly("ByteBuffer", "byte[]");
        });
    }

    @Test
    void a_list_of_datagrams_offers_one_of_them() {
        Stage.run(
                ANY,
                environment -> assertThat(callback(environment, WskCategory.DATAGRAM, "receiveFromEvent")
                                .parameters()
                                .get(1)
                                .elementType()
                                .map(TypeText::of))
                        .contains("WskDatagram"));
    }

    @Test
    void a_verdict_has_what_void_means_and_what_else_may_be_returned() {
        Stage.run(ANY, environment -> {
            TableMethod receive = callback(environment, WskCategory.CONNECTION, "receiveEvent");
            TableMethod accept = callback(environment, WskCategory.LISTEN, "acceptEvent");
            assertThat(receive.defaultResult()).contains("ACCEPTED");
            assertThat(receive.conversions())
                    .flatExtracting(TableMethod.Conversion::choices)
                    .containsExactly("int", "long");
            assertThat(accept.defaultResult()).isEmpty();
            assertThat(accept.conversions())
                    .flatExtracting(TableMethod.Conversion::choices)
                    .containsExactly("an object of a class with events of category CONNECTION");
        });
    }

    @Test
    void what_is_not_there_is_not_found() {
        Stage.run(ANY, environment -> {
            DispatchInterfaces interfaces =
                    new DispatchInterfaces(environment.getElementUtils(), environment.getTypeUtils());
            TypeElement any = environment.getElementUtils().getTypeElement("Any");
            TypeElement table =
                    interfaces.find(WskCategory.LISTEN.dispatchInterface(), any).orElseThrow();
            assertThat(interfaces.find("no.such.Dispatch", any)).isEmpty();
            assertThat(interfaces.callback(table, "noSuchEvent")).isEmpty();
            assertThat(interfaces.hasGetter(table, "int", "acceptedEventMask")).isTrue();
            assertThat(interfaces.hasGetter(table, "boolean", "acceptedEventMask"))
                    .isFalse();
            assertThat(interfaces.hasGetter(table, "AcceptVerdict", "acceptEvent"))
                    .isFalse();
        });
    }
}
