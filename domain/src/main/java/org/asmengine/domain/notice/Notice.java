package org.asmengine.domain.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.Rule;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.asmengine.domain.notice.NoticeEvent.Filed;

/**
 * An error notice: all that happened to it, and nothing else. What it is follows from that.
 *
 * @param steps what happened, in its order; empty before the filing
 */
public record Notice(List<Step> steps) {

  /** Whose doing bars from deciding the reconsideration. */
  private static final Set<NoticeAction> DETERMINING =
      EnumSet.of(
          NoticeAction.START_REVIEW, NoticeAction.UPHOLD, NoticeAction.DENY, NoticeAction.CORRECT);

  /**
   * Something that happened.
   *
   * @param at when
   * @param actor who did it, by name
   * @param event what
   */
  public record Step(Instant at, String actor, NoticeEvent event) {}

  /** Copies the list. */
  public Notice {
    steps = List.copyOf(steps);
  }

  /** A notice that was not filed yet. */
  public static Notice unfiled() {
    return new Notice(List.of());
  }

  /**
   * The notice after the event.
   *
   * @throws IllegalStateException when the event can't have happened to it
   */
  public Notice after(NoticeEvent event, Instant at, String actor) {
    boolean possible =
        event.action().map(action -> isFiled() && action.isAllowedFrom(state())).orElse(!isFiled());
    if (!possible) {
      throw new IllegalStateException(
          "%s can't have happened to a notice that is %s"
              .formatted(event.getClass().getSimpleName(), isFiled() ? state() : "not filed yet"));
    }
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(at, actor, event));
    return new Notice(more);
  }

  /** Whether there is a notice at all. */
  public boolean isFiled() {
    return !steps.isEmpty();
  }

  /** What was filed. */
  public Filed filed() {
    return (Filed) steps.getFirst().event();
  }

  /** When it was filed. */
  public Instant filedAt() {
    return steps.getFirst().at();
  }

  /** Where it stands by what happened. */
  public NoticeState state() {
    return steps.getLast().event().action().map(NoticeAction::to).orElse(NoticeState.RECEIVED);
  }

  /**
   * Where it stands at the instant: a determination that can't be contested any more is binding,
   * whether anybody has noted it or not.
   */
  @Rule({"42 CFR 512.755", "42 CFR 512.190", "R-755-U4"})
  public NoticeState stateAt(Instant now) {
    return refusal(NoticeAction.BIND, "", now).isEmpty() ? NoticeState.BINDING : state();
  }

  /** Whether something can still change the result at the instant. */
  public boolean isOpenAt(Instant now) {
    return stateAt(now) != NoticeState.BINDING;
  }

  /** A reconsideration can be asked for before this instant; none when it can't at all. */
  public Optional<Instant> reconsiderBy() {
    if (wasReconsidered()) {
      return Optional.empty();
    }
    return switch (steps.getLast().event()) {
      case Denied denied -> Optional.of(denied.reconsiderBy());
      case Corrected corrected -> Optional.of(corrected.reconsiderBy());
      default -> Optional.empty();
    };
  }

  /** The corrected results, in their order. */
  public List<Corrected> corrections() {
    return events(Corrected.class).toList();
  }

  /** Whether a reconsideration was asked for. */
  public boolean wasReconsidered() {
    return events(NoticeEvent.ReconsiderationRequested.class).findAny().isPresent();
  }

  /**
   * Why this can't be done now; nothing when it can.
   *
   * @param actor who would do it, by name
   */
  @Rule({"42 CFR 512.190", "R-755-U5"})
  public Optional<NoticeRefusal> refusal(NoticeAction action, String actor, Instant now) {
    if (!isFiled() || !action.isAllowedFrom(state())) {
      return Optional.of(NoticeRefusal.STEP_NOT_ALLOWED);
    }
    return switch (action) {
      case ACKNOWLEDGE, START_REVIEW, UPHOLD, DENY -> Optional.empty();
      case CORRECT ->
          isDecidedAgainst() ? Optional.of(NoticeRefusal.DECIDED_AGAINST) : Optional.empty();
      case REQUEST_RECONSIDERATION -> reconsiderationRefusal(now);
      case DECIDE ->
          tookPart(actor) ? Optional.of(NoticeRefusal.OFFICIAL_INVOLVED) : Optional.empty();
      case BIND -> isFinal(now) ? Optional.empty() : Optional.of(NoticeRefusal.NOT_FINAL_YET);
    };
  }

  private Optional<NoticeRefusal> reconsiderationRefusal(Instant now) {
    if (wasReconsidered()) {
      return Optional.of(NoticeRefusal.RECONSIDERED_ALREADY);
    }
    return reconsiderBy().filter(now::isBefore).isPresent()
        ? Optional.empty()
        : Optional.of(NoticeRefusal.RECONSIDERATION_TOO_LATE);
  }

  /** Of a notice that is denied, corrected or decided. */
  private boolean isFinal(Instant now) {
    if (state() == NoticeState.DECIDED) {
      return isDecidedAgainst();
    }
    return wasReconsidered() || reconsiderBy().filter(now::isBefore).isEmpty();
  }

  private boolean isDecidedAgainst() {
    return steps.getLast().event() instanceof Decided decided && !decided.forParticipant();
  }

  private boolean tookPart(String actor) {
    return steps.stream()
        .filter(step -> step.event().action().filter(DETERMINING::contains).isPresent())
        .anyMatch(step -> step.actor().equals(actor));
  }

  private <E extends NoticeEvent> Stream<E> events(Class<E> kind) {
    return steps.stream().map(Step::event).filter(kind::isInstance).map(kind::cast);
  }
}
