package org.asmengine.application.selection;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;

/** Lists by their number, or the error that there is none. */
final class FoundList {

  private FoundList() {}

  static ParticipantList of(ParticipantLists lists, ListId id) {
    return lists
        .find(id)
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.NO_SUCH_LIST,
                "there is no list of participants %s; allowed: %s"
                    .formatted(id, ErrorCode.NO_SUCH_LIST.allowed())));
  }
}
