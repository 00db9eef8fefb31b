package org.asmengine.grpc.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that changes something.
 *
 * @param method what is called
 * @param request with what; its fields {@code request_id} and {@code validate_only} count where it
 *     has them
 * @param resource the name of the resource that it is about, for the audit trail; never with an
 *     identifier of a participant
 * @param effect changes the database, and nothing else: it may be undone, and done again
 * @param created the name of the resource that the answer tells, where that says more
 * @param afterwards what is to be done once the change is kept, for instance to wake a worker; not
 *     done when the call is repeated
 * @param <Q> the kind of request
 * @param <A> the kind of answer
 */
public record Mutation<Q extends Message, A extends Message>(
    MethodDescriptor<Q, A> method,
    Q request,
    String resource,
    Supplier<A> effect,
    Function<A, String> created,
    Consumer<A> afterwards) {

  /** The call of this method that has this effect. */
  public static <Q extends Message, A extends Message> Mutation<Q, A> of(
      MethodDescriptor<Q, A> method, Q request, Supplier<A> effect) {
    return new Mutation<>(method, request, "", effect, answer -> "", answer -> {});
  }

  /** The same about this resource. */
  public Mutation<Q, A> about(String name) {
    return new Mutation<>(method, request, name, effect, created, afterwards);
  }

  /** The same, about the resource that the answer tells. */
  public Mutation<Q, A> creating(Function<A, String> name) {
    return new Mutation<>(method, request, resource, effect, name, afterwards);
  }

  /** The same, with this to be done once the change is kept. */
  public Mutation<Q, A> then(Consumer<A> next) {
    return new Mutation<>(method, request, resource, effect, created, next);
  }

  /** The identifier of the request, which is a UUID; empty where there is none. */
  String requestId() {
    return CallAudit.requestId(request).toLowerCase(Locale.ROOT);
  }

  /** Whether nothing is to be changed. */
  boolean validateOnly() {
    FieldDescriptor field = field("validate_only");
    return field != null && (Boolean) request.getField(field);
  }

  /** The digest of what is asked for, whatever the identifier. */
  String bodyDigest() {
    Message.Builder body = request.toBuilder();
    FieldDescriptor field = field("request_id");
    if (field != null) {
      body.clearField(field);
    }
    return RequestDigest.hex(body.build());
  }

  /** The resource to name in the audit trail. */
  String resourceOf(A answer) {
    String name = created.apply(answer);
    return name.isEmpty() ? resource : name;
  }

  private @Nullable FieldDescriptor field(String name) {
    return request.getDescriptorForType().findFieldByName(name);
  }
}
