package org.asmengine.grpc.call;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.locks.LockSupport;

/**
 * The messages of an answer, as fast as the client takes them. One thread sends.
 *
 * @param <T> the kind of message
 */
public final class ReplyStream<T> {

  private final ServerCallStreamObserver<T> call;

  ReplyStream(ServerCallStreamObserver<T> call) {
    this.call = call;
  }

  /** Sends a message; waits before where the client has not taken those before. */
  public void send(T message) {
    while (!call.isReady()) {
      if (call.isCancelled()) {
        throw new Cancelled();
      }
      LockSupport.park(this);
    }
    call.onNext(message);
  }

  /** Wakes the thread when the client takes more, or goes away. */
  void wake(Thread thread) {
    call.setOnReadyHandler(() -> LockSupport.unpark(thread));
    call.setOnCancelHandler(() -> LockSupport.unpark(thread));
  }

  /** Ends the work of an answer that nobody waits for any more. */
  static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super("the client went away", null, false, false);
    }
  }
}
