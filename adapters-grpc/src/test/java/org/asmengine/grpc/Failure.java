package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A call that failed, as the client sees it.
 *
 * @param status the status with its details
 */
record Failure(Status status) {

  static Failure of(ThrowingCallable call) {
    StatusRuntimeException thrown =
        assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(call).actual();
    return new Failure(Objects.requireNonNull(StatusProto.fromThrowable(thrown)));
  }

  Code code() {
    return Code.forNumber(status.getCode());
  }

  String message() {
    return status.getMessage();
  }

  <T extends Message> T detail(Class<T> type) {
    Any packed =
        status.getDetailsList().stream().filter(any -> any.is(type)).findFirst().orElseThrow();
    try {
      return packed.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
