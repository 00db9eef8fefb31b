package org.asmengine.grpc.notice;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.notice.NoticeId;

/** The name of a notice: its number, which is random, behind the collection. */
final class NoticeName {

  private static final String COLLECTION = "errorNotices/";

  private NoticeName() {}

  static String of(NoticeId id) {
    return COLLECTION + id;
  }

  /**
   * The notice of a name that has the form of the contract.
   *
   * @throws EngineException NO_SUCH_NOTICE where no notice can have it
   */
  static NoticeId parse(String name) {
    String id = name.substring(COLLECTION.length());
    if (!NoticeId.isValid(id)) {
      throw new EngineException(ErrorCode.NO_SUCH_NOTICE, "found no such error notice");
    }
    return new NoticeId(id);
  }
}
