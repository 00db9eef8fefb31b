package org.asmengine.bootstrap.security;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.asmengine.application.access.Role;
import org.asmengine.proto.v1.AccessProto;

/** The methods of a server as it tells of them itself, by reflection. */
final class ServedMethods {

  private static final int SECONDS = 30;
  private static final String ROLE_PREFIX = "ROLE_";

  private ServedMethods() {}

  /** All methods of all services, by name. */
  static List<ServedMethod> of(Channel channel) throws Exception {
    List<ServedMethod> methods = new ArrayList<>();
    ServerReflectionResponse services =
        ask(channel, ServerReflectionRequest.newBuilder().setListServices("").build());
    for (ServiceResponse service : services.getListServicesResponse().getServiceList()) {
      methods.addAll(methods(channel, service.getName()));
    }
    methods.sort(Comparator.comparing(ServedMethod::name));
    return methods;
  }

  private static List<ServedMethod> methods(Channel channel, String service) throws Exception {
    ServerReflectionResponse answer =
        ask(channel, ServerReflectionRequest.newBuilder().setFileContainingSymbol(service).build());
    return answer.getFileDescriptorResponse().getFileDescriptorProtoList().stream()
        .map(ServedMethods::file)
        .flatMap(file -> methods(file, service))
        .toList();
  }

  private static FileDescriptorProto file(ByteString bytes) {
    ExtensionRegistry extensions = ExtensionRegistry.newInstance();
    AccessProto.registerAllExtensions(extensions);
    try {
      return FileDescriptorProto.parseFrom(bytes, extensions);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<ServedMethod> methods(FileDescriptorProto file, String service) {
    return file.getServiceList().stream()
        .filter(one -> service.equals(file.getPackage() + "." + one.getName()))
        .map(ServiceDescriptorProto::getMethodList)
        .flatMap(List::stream)
        .map(method -> method(service, method));
  }

  private static ServedMethod method(String service, MethodDescriptorProto method) {
    boolean streams = method.getServerStreaming() || method.getClientStreaming();
    return new ServedMethod(service, method.getName(), streams, role(method));
  }

  private static Optional<Role> role(MethodDescriptorProto method) {
    String name = method.getOptions().getExtension(AccessProto.requiredRole).name();
    return Stream.of(Role.values())
        .filter(role -> name.equals(ROLE_PREFIX + role.name().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static ServerReflectionResponse ask(Channel channel, ServerReflectionRequest question)
      throws Exception {
    CompletableFuture<ServerReflectionResponse> answer = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> call =
        ServerReflectionGrpc.newStub(channel)
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse message) {
                    answer.complete(message);
                  }

                  @Override
                  public void onError(Throwable thrown) {
                    answer.completeExceptionally(thrown);
                  }

                  @Override
                  public void onCompleted() {
                    answer.completeExceptionally(new AssertionError("no answer"));
                  }
                });
    call.onNext(question);
    call.onCompleted();
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  /**
   * A method.
   *
   * @param service the full name of its service
   * @param method its name in the service
   * @param streams whether more than one message can go either way
   * @param role the role that the contract asks for
   */
  record ServedMethod(String service, String method, boolean streams, Optional<Role> role) {

    String name() {
      return service + "/" + method;
    }

    /** Sends one empty message; the answer is the first message, or the end. */
    Answer call(Channel channel) {
      CompletableFuture<Answer> answer = new CompletableFuture<>();
      ClientCall<byte[], byte[]> call =
          channel.newCall(
              MethodDescriptor.<byte[], byte[]>newBuilder()
                  .setFullMethodName(name())
                  .setType(streams ? MethodType.BIDI_STREAMING : MethodType.UNARY)
                  .setRequestMarshaller(new Bytes())
                  .setResponseMarshaller(new Bytes())
                  .build(),
              CallOptions.DEFAULT.withDeadlineAfter(SECONDS, TimeUnit.SECONDS));
      call.start(new First(answer), new Metadata());
      call.request(1);
      call.sendMessage(new byte[0]);
      call.halfClose();
      try {
        return answer.get(2 * SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException e) {
        throw new AssertionError(name(), e);
      } finally {
        call.cancel("seen enough", null);
      }
    }
  }

  private static final class First extends ClientCall.Listener<byte[]> {

    private final CompletableFuture<Answer> answer;

    First(CompletableFuture<Answer> answer) {
      this.answer = answer;
    }

    @Override
    public void onMessage(byte[] message) {
      answer.complete(Answer.OK);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
      answer.complete(
          status.isOk()
              ? Answer.OK
              : Answer.of(() -> {
                throw status.asRuntimeException(trailers);
              }));
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
