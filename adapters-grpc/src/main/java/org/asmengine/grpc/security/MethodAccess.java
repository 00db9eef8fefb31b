package org.asmengine.grpc.security;

import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Map;
import org.asmengine.application.access.Role;
import org.asmengine.proto.v1.AccessProto;

/** Who may call a method. */
public sealed interface MethodAccess {

  /** Services that are not ours and so can't name a role in their contract. */
  Map<String, MethodAccess> FOREIGN =
      Map.of(
          "google.longrunning.Operations", new Needs(Role.OPERATOR),
          "grpc.health.v1.Health", new AnyCaller(),
          "grpc.reflection.v1.ServerReflection", new AnyCaller(),
          "grpc.reflection.v1alpha.ServerReflection", new AnyCaller());

  /** Callers with this role. */
  record Needs(Role role) implements MethodAccess {}

  /** Every caller that the server knows. */
  record AnyCaller() implements MethodAccess {}

  /** Nobody: the contract names no role. */
  record Closed() implements MethodAccess {}

  /** Who may call the method, by its option {@code (asm.v1.required_role)}. */
  static MethodAccess of(MethodDescriptor<?, ?> method) {
    MethodAccess foreign = FOREIGN.get(String.valueOf(method.getServiceName()));
    if (foreign != null) {
      return foreign;
    }
    return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier supplier
        ? named(supplier.getMethodDescriptor().getOptions().getExtension(AccessProto.requiredRole))
        : new Closed();
  }

  private static MethodAccess named(org.asmengine.proto.v1.Role role) {
    return switch (role) {
      case ROLE_READER -> new Needs(Role.READER);
      case ROLE_SUBMITTER -> new Needs(Role.SUBMITTER);
      case ROLE_OPERATOR -> new Needs(Role.OPERATOR);
      case ROLE_PUBLISHER -> new Needs(Role.PUBLISHER);
      case ROLE_UNSPECIFIED, UNRECOGNIZED -> new Closed();
    };
  }
}
