package org.asmengine.application.notice;

import org.asmengine.domain.notice.Notice;

/**
 * An error notice with what it is known by.
 *
 * @param id what it is known by
 * @param notice all that happened to it
 */
public record ErrorNotice(NoticeId id, Notice notice) {}
