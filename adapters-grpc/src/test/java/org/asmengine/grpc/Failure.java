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
public record Failure(Status status) {

  /** The failure of the call, which has to fail. */
  public static Failure of(ThrowingCallable call) {
    StatusRuntimeException thrown =
        assertThatExceptionOfType(StatusRuntimeException.class).isThrownBy(call).actual();
    return new Failure(Objects.requireNonNull(StatusProto.fromThrowable(thrown)));
  }

  /** The status code. */
  public Code code() {
    return Code.forNumber(status.getCode());
  }

  /** The message. */
  public String message() {
    return status.getMessage();
  }

  /** The detail of this type, which has to be there. */
  public <T extends Message> T detail(Class<T> type) {
    Any packed =
        status.getDetailsList().stream().filter(any -> any.is(type)).findFirst().orElseThrow();
    try {
      return packed.unpack(type);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
