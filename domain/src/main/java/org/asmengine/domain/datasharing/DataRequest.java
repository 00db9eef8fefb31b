package org.asmengine.domain.datasharing;

import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.datasharing.DataRequestEvent.AgreementSigned;
import org.asmengine.domain.datasharing.DataRequestEvent.Approved;
import org.asmengine.domain.datasharing.DataRequestEvent.Denied;
import org.asmengine.domain.datasharing.DataRequestEvent.Filed;
import org.asmengine.domain.datasharing.DataRequestEvent.Revoked;
import org.asmengine.domain.datasharing.DataRequestEvent.Withdrawn;

/**
 * A participant's yearly request for identifiable data and the agreement that follows from it (42
 * CFR 512.760(b), (e)): what its events made of it.
 *
 * @param state how far it is
 * @param content what is asked for; none before it is filed
 * @param agreement the agreement; none before it is signed
 * @param revokedFrom the first day on which it no longer holds, where it was revoked
 * @param reason why it was denied or revoked, or empty
 */
@Rule({"42 CFR 512.760(b)", "42 CFR 512.760(e)", "R-760-b-1", "R-760-e"})
public record DataRequest(
    DataRequestState state,
    Optional<DataRequestContent> content,
    Optional<AgreementSigned> agreement,
    Optional<LocalDate> revokedFrom,
    String reason) {

  /** Nothing yet. */
  public static DataRequest start() {
    return new DataRequest(
        DataRequestState.NONE, Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  /** Whether the step is allowed now. */
  public boolean allows(DataRequestStep step) {
    return state.after(step).isPresent();
  }

  /**
   * What the event makes of it.
   *
   * @throws IllegalStateException when the event's step is not allowed
   */
  public DataRequest apply(DataRequestEvent event) {
    DataRequestState next =
        state
            .after(event.step())
            .orElseThrow(() ->
                new IllegalStateException(
                    "%s is not allowed in %s".formatted(event.step(), state)));
    return switch (event) {
      case Filed filed ->
          new DataRequest(next, Optional.of(filed.content()), agreement, revokedFrom, reason);
      case Approved approved -> new DataRequest(next, content, agreement, revokedFrom, reason);
      case Denied denied -> new DataRequest(next, content, agreement, revokedFrom, denied.reason());
      case Withdrawn withdrawn -> new DataRequest(next, content, agreement, revokedFrom, reason);
      case AgreementSigned signed ->
          new DataRequest(next, content, Optional.of(signed), revokedFrom, reason);
      case Revoked revoked ->
          new DataRequest(next, content, agreement, Optional.of(revoked.from()), revoked.reason());
    };
  }

  /** Whether the agreement had been signed by that day. */
  public boolean isSignedOn(LocalDate day) {
    return agreement.filter(signed -> !day.isBefore(signed.signed())).isPresent();
  }

  /** Whether the agreement's last day was before that day. */
  public boolean isExpiredOn(LocalDate day) {
    return agreement.filter(signed -> day.isAfter(signed.lastDay())).isPresent();
  }

  /** Whether the agreement was revoked by that day. */
  public boolean isRevokedOn(LocalDate day) {
    return revokedFrom.filter(from -> !day.isBefore(from)).isPresent();
  }
}
