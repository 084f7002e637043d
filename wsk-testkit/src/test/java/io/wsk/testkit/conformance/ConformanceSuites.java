package io.wsk.testkit.conformance;

import org.junit.jupiter.api.Nested;

/** All suites; a subclass with {@link RunsOn} runs them on its network. */
abstract class ConformanceSuites {
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

    @Nested
    class Events extends EventRules {}

    @Nested
    class Delivery extends DeliveryRules {}

    @Nested
    class Lifetime extends LifetimeRules {}

    @Nested
    class DeadSocket extends DeadSocketRules {}

    @Nested
    class Accept extends AcceptRules {}

    @Nested
    class Inspect extends InspectRules {}

    @Nested
    class Abort extends AbortRules {}

    @Nested
    class ClientEvent extends ClientEventRules {}

    @Nested
    class Receive extends ReceiveRules {}

    @Nested
    class Disconnect extends DisconnectRules {}

    @Nested
    class SendBacklog extends SendBacklogRules {}

    @Nested
    class Datagram extends DatagramRules {}

    @Nested
    class Extension extends ExtensionRules {}

    @Nested
    class SocketConnect extends SocketConnectRules {}

    @Nested
    class ReceiveMode extends ReceiveModeRules {}

    @Nested
    class SendFlag extends SendFlagRules {}

    @Nested
    class ConnectEx extends ConnectExRules {}

    @Nested
    class SendTo extends SendToRules {}

    @Nested
    class Multicast extends MulticastRules {}

    @Nested
    class SocketOption extends SocketOptionRules {}

    @Nested
    class AddressSharing extends AddressSharingRules {}

    @Nested
    class AcceptRequest extends AcceptRequestRules {}

    @Nested
    class ReceiveRequests extends ReceiveRequestRules {}

    @Nested
    class ReceiveFromRequest extends ReceiveFromRequestRules {}

    @Nested
    class Release extends ReleaseRules {}

    @Nested
    class Send extends SendRules {}

    @Nested
    class SendToRequest extends SendToRequestRules {}

    @Nested
    class DisconnectRequest extends DisconnectRequestRules {}

    @Nested
    class Close extends CloseRules {}

    @Nested
    class CloseCompletion extends CloseCompletionRules {}

    @Nested
    class Socket extends SocketRules {}

    @Nested
    class Bind extends BindRules {}

    @Nested
    class Listen extends ListenRules {}

    @Nested
    class InspectComplete extends InspectCompleteRules {}

    @Nested
    class Connect extends ConnectRules {}

    @Nested
    class Address extends AddressRules {}

    @Nested
    class Irps extends IrpRules {}

    @Nested
    class CompletionRoutine extends CompletionRoutineRules {}

    @Nested
    class Name extends NameRules {}

    @Nested
    class SilentMode extends SilentModeRules {}
}
