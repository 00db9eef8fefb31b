package org.asmengine.grpc.value;

import org.asmengine.domain.ruleset.CollectionType;

/** Collection types as the contract has them. */
public final class CollectionTypeMessages {

  private CollectionTypeMessages() {}

  /** The collection type. */
  public static org.asmengine.proto.v1.CollectionType message(CollectionType type) {
    return switch (type) {
      case ECQM -> org.asmengine.proto.v1.CollectionType.COLLECTION_TYPE_ECQM;
      case MIPS_CQM -> org.asmengine.proto.v1.CollectionType.COLLECTION_TYPE_MIPS_CQM;
      case ADMIN_CLAIMS -> org.asmengine.proto.v1.CollectionType.COLLECTION_TYPE_ADMIN_CLAIMS;
    };
  }

  /**
   * The collection type of the message.
   *
   * @throws IllegalArgumentException where none is named, which the contract does not let through
   */
  public static CollectionType type(org.asmengine.proto.v1.CollectionType message) {
    return switch (message) {
      case COLLECTION_TYPE_ECQM -> CollectionType.ECQM;
      case COLLECTION_TYPE_MIPS_CQM -> CollectionType.MIPS_CQM;
      case COLLECTION_TYPE_ADMIN_CLAIMS -> CollectionType.ADMIN_CLAIMS;
      case COLLECTION_TYPE_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException("no collection type");
    };
  }
}
