package org.asmengine.application.notice;

import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.notice.NoticeText;

/** Texts as they are given; what is wrong with one is said without saying it. */
final class NoticeTexts {

  private NoticeTexts() {}

  /**
   * The text.
   *
   * @param what which text it is
   * @throws EngineException NOTICE_TEXT_NOT_ALLOWED
   */
  static NoticeText of(String what, String text) {
    if (!NoticeText.isValid(text)) {
      throw new EngineException(
          ErrorCode.NOTICE_TEXT_NOT_ALLOWED,
          "%s: found %d characters; allowed: %s"
              .formatted(what, text.length(), ErrorCode.NOTICE_TEXT_NOT_ALLOWED.allowed()));
    }
    return NoticeText.of(text);
  }
}
