package org.asmengine.bench.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.ObjLongConsumer;

/**
 * A call that is made over and over.
 *
 * @param name what tables call it
 * @param method the method
 * @param request the request by its number
 */
record UnaryCall<Q, A>(String name, MethodDescriptor<Q, A> method, LongFunction<Q> request) {

  private static final int DEADLINE_SECONDS = 30;

  /** Makes the call of that number; the end hears of an error, or of none. */
  void send(Channel channel, long number, ObjLongConsumer<Throwable> end) {
    ClientCalls.asyncUnaryCall(
        channel.newCall(
            method, CallOptions.DEFAULT.withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)),
        request.apply(number),
        new StreamObserver<>() {
          @Override
          public void onNext(A answer) {}

          @Override
          public void onError(Throwable error) {
            end.accept(error, number);
          }

          @Override
          public void onCompleted() {
            end.accept(null, number);
          }
        });
  }
}
