package io.wsk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WskStatusTest {
    @Test
    void the_codes_are_those_of_ntstatus() { // NUM-130 to NUM-156
        assertThat(WskStatus.SUCCESS.code()).isZero();
        assertThat(WskStatus.PENDING.code()).isEqualTo(0x103);
        assertThat(WskStatus.EVENT_PENDING.code()).isEqualTo(0x40000013);
        assertThat(WskStatus.BUFFER_OVERFLOW.code()).isEqualTo(0x80000005);
        assertThat(WskStatus.UNSUCCESSFUL.code()).isEqualTo(0xC0000001);
        assertThat(WskStatus.NOT_IMPLEMENTED.code()).isEqualTo(0xC0000002);
        assertThat(WskStatus.INVALID_PARAMETER.code()).isEqualTo(0xC000000D);
        assertThat(WskStatus.INVALID_DEVICE_REQUEST.code()).isEqualTo(0xC0000010);
        assertThat(WskStatus.ACCESS_DENIED.code()).isEqualTo(0xC0000022);
        assertThat(WskStatus.INSUFFICIENT_RESOURCES.code()).isEqualTo(0xC000009A);
        assertThat(WskStatus.DEVICE_NOT_READY.code()).isEqualTo(0xC00000A3);
        assertThat(WskStatus.FILE_FORCED_CLOSED.code()).isEqualTo(0xC00000B6);
        assertThat(WskStatus.NOT_SUPPORTED.code()).isEqualTo(0xC00000BB);
        assertThat(WskStatus.REQUEST_NOT_ACCEPTED.code()).isEqualTo(0xC00000D0);
        assertThat(WskStatus.CANCELLED.code()).isEqualTo(0xC0000120);
        assertThat(WskStatus.INVALID_DEVICE_STATE.code()).isEqualTo(0xC0000184);
        assertThat(WskStatus.ADDRESS_ALREADY_EXISTS.code()).isEqualTo(0xC000020A);
        assertThat(WskStatus.DATA_NOT_ACCEPTED.code()).isEqualTo(0xC000021B);
        assertThat(WskStatus.NOT_FOUND.code()).isEqualTo(0xC0000225);
        assertThat(WskStatus.NO_MATCH.code()).isEqualTo(0xC0000272);
        assertThat(WskStatus.NOINTERFACE.code()).isEqualTo(0xC00002B9);
    }

    @Test
    void the_codes_of_network_failures_are_those_of_ntstatus() { // NUM-157
        assertThat(WskStatus.IO_TIMEOUT.code()).isEqualTo(0xC00000B5);
        assertThat(WskStatus.UNEXPECTED_NETWORK_ERROR.code()).isEqualTo(0xC00000C4);
        assertThat(WskStatus.TOO_MANY_OPENED_FILES.code()).isEqualTo(0xC000011F);
        assertThat(WskStatus.INVALID_ADDRESS.code()).isEqualTo(0xC0000141);
        assertThat(WskStatus.CONNECTION_RESET.code()).isEqualTo(0xC000020D);
        assertThat(WskStatus.CONNECTION_REFUSED.code()).isEqualTo(0xC0000236);
        assertThat(WskStatus.NETWORK_UNREACHABLE.code()).isEqualTo(0xC000023C);
        assertThat(WskStatus.HOST_UNREACHABLE.code()).isEqualTo(0xC000023D);
        assertThat(WskStatus.PORT_UNREACHABLE.code()).isEqualTo(0xC000023F);
        assertThat(WskStatus.CONNECTION_ABORTED.code()).isEqualTo(0xC0000241);
    }

    @Test
    void warnings_and_errors_are_negative() { // NUM-01, NUM-120
        assertThat(WskStatus.BUFFER_OVERFLOW.code()).isNegative();
        assertThat(WskStatus.BUFFER_OVERFLOW.code() >>> 30).isEqualTo(0b10);
        assertThat(WskStatus.EVENT_PENDING.code() >>> 30).isEqualTo(0b01);
        assertThat(WskStatus.PENDING.code() >>> 30).isZero();
        assertThat(WskStatus.values())
                .filteredOn(status -> !status.isSuccess() && status != WskStatus.BUFFER_OVERFLOW)
                .allSatisfy(status -> assertThat(status.code() >>> 30).isEqualTo(0b11));
    }

    @Test
    void no_two_statuses_share_a_code() {
        assertThat(Arrays.stream(WskStatus.values()).map(WskStatus::code)).doesNotHaveDuplicates();
    }

    @Test
    void success_and_informational_codes_pass_the_success_test() { // NUM-120, NUM-121
        assertThat(WskStatus.values())
                .filteredOn(WskStatus::isSuccess)
                .containsExactlyInAnyOrder(WskStatus.SUCCESS, WskStatus.PENDING, WskStatus.EVENT_PENDING);
    }

    @Test
    void a_status_reads_as_wsk_writes_it() {
        assertThat(WskStatus.EVENT_PENDING).hasToString("STATUS_EVENT_PENDING (0x40000013)");
        assertThat(WskStatus.CANCELLED).hasToString("STATUS_CANCELLED (0xC0000120)");
    }

    @Test
    void verdicts_have_the_statuses_of_the_callbacks() { // sections 4.2, 4.5 and 4.8
        assertThat(ReceiveVerdict.ACCEPTED.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(ReceiveVerdict.RETAINED.status()).isEqualTo(WskStatus.PENDING);
        assertThat(ReceiveVerdict.REFUSED.status()).isEqualTo(WskStatus.DATA_NOT_ACCEPTED);
        assertThat(ReceiveFromVerdict.ACCEPTED.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(ReceiveFromVerdict.RETAINED.status()).isEqualTo(WskStatus.PENDING);
        assertThat(ReceiveFromVerdict.REFUSED.status()).isEqualTo(WskStatus.DATA_NOT_ACCEPTED);
        assertThat(AcceptVerdict.ACCEPTED.status()).isEqualTo(WskStatus.SUCCESS);
        assertThat(AcceptVerdict.REJECTED.status()).isEqualTo(WskStatus.REQUEST_NOT_ACCEPTED);
    }
}
