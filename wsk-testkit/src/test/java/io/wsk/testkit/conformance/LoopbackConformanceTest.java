package io.wsk.testkit.conformance;

import org.junit.jupiter.api.Nested;

/** The suite on the embedded selector transport and real sockets. */
@RunsOn(LoopbackNetwork.class)
class LoopbackConformanceTest {
    @Nested
    class Lifecycle extends LifecycleRules {}

    @Nested
    class Registration extends RegistrationRules {}

    @Nested
    class Deregistration extends DeregistrationRules {}

    @Nested
    class Category extends CategoryRules {}

    @Nested
    class DispatchTable extends DispatchTableRules {}

    @Nested
    class Structure extends StructureRules {}

    @Nested
    class Enable extends EnableRules {}

    @Nested
    class Disable extends DisableRules {}

    @Nested
    class ConditionalAccept extends ConditionalAcceptRules {}

    @Nested
    class Inheritance extends InheritanceRules {}

    @Nested
    class Static extends StaticRules {}

    @Nested
    class InvalidInput extends InvalidInputRules {}
}
