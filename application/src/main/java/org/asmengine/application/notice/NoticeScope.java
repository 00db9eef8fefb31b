package org.asmengine.application.notice;

import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;

/** Whose notices somebody sees: operators those of everybody, others those of their practices. */
public final class NoticeScope {

  private NoticeScope() {}

  /** The practices of the caller. */
  public static TinScope of(Caller caller) {
    return caller.has(Role.OPERATOR) ? TinScope.all() : caller.tins();
  }
}
