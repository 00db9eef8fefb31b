package org.asmengine.grpc.call;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Which thread answers a call: a virtual one of its own, so that its service may block; the thread
 * of the connection for the few methods that never wait for anything, since starting another thread
 * costs more than their answer.
 */
public final class CallThreads implements ServerCallExecutorSupplier {

  private final Set<String> neverBlock;
  private final Executor ownThread;

  /**
   * Threads for the calls of a server.
   *
   * @param neverBlock the full names of the methods that never wait, and take microseconds
   */
  public CallThreads(Set<String> neverBlock) {
    this.neverBlock = Set.copyOf(neverBlock);
    ThreadFactory threads = Thread.ofVirtual().name("grpc-", 0).factory();
    this.ownThread = task -> threads.newThread(task).start();
  }

  /** What a call runs on until its method is known. */
  public Executor beforehand() {
    return Runnable::run;
  }

  @Override
  public <Q, A> @Nullable Executor getExecutor(ServerCall<Q, A> call, Metadata headers) {
    return neverBlock.contains(call.getMethodDescriptor().getFullMethodName()) ? null : ownThread;
  }
}
