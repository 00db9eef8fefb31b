package org.asmengine.grpc.notice;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.NoticeFilter;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.proto.v1.ErrorNoticeState;

/** Pages of notices. */
final class NoticePages {

  private final ReadNotices notices;
  private final PageTokens tokens;

  NoticePages(ReadNotices notices, PageTokens tokens) {
    this.notices = notices;
    this.tokens = tokens;
  }

  /** The page that a request with these filters asks for; a year that is none has none. */
  Page<ErrorNotice> page(
      Message request, int year, String tin, ErrorNoticeState state, Caller caller) {
    PageRequest page = PageRequest.of(tokens, request);
    if (year != 0 && (year < PerformanceYear.FIRST || year > PerformanceYear.LAST)) {
      return Page.of(List.<ErrorNotice>of().stream(), page);
    }
    NoticeFilter filter =
        new NoticeFilter(
            year == 0 ? Optional.empty() : Optional.of(PerformanceYear.of(year)),
            tin.isEmpty() ? Optional.empty() : Optional.of(Tin.of(tin)),
            Optional.empty(),
            NoticeMessages.states(state));
    return Page.of(
        notices.page(filter, page.after().orElse(""), page.size() + 1, caller).stream(), page);
  }
}
