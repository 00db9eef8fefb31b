package org.asmengine.bootstrap.cli;

import org.asmengine.application.access.Caller;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.ReviewNotice;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of a notice that need nothing but a word. */
final class NoticeStepCommands {

  private static final String ID = "ID";
  private static final String ID_DESCRIPTION = "The notice; 'asm notices list' lists them.";

  private NoticeStepCommands() {}

  private static ReviewNotice review(Engine engine) {
    return engine.useCase(ReviewNotice.class);
  }

  /** {@code asm notices acknowledge}. */
  @Command(
      name = "acknowledge",
      mixinStandardHelpOptions = true,
      description = "Tells the participant that the notice is there.")
  static final class Acknowledge extends NoticeCommand {

    @Parameters(paramLabel = ID, description = ID_DESCRIPTION)
    private String id = "";

    Acknowledge(Surroundings surroundings) {
      super("acknowledge", surroundings);
    }

    @Override
    ErrorNotice change(Engine engine, String actor) {
      return review(engine).acknowledge(id(id), Caller.local(), actor);
    }
  }

  /** {@code asm notices review}. */
  @Command(
      name = "review",
      mixinStandardHelpOptions = true,
      description = "Starts the review of a notice that was acknowledged.")
  static final class Review extends NoticeCommand {

    @Parameters(paramLabel = ID, description = ID_DESCRIPTION)
    private String id = "";

    Review(Surroundings surroundings) {
      super("review", surroundings);
    }

    @Override
    ErrorNotice change(Engine engine, String actor) {
      return review(engine).startReview(id(id), Caller.local(), actor);
    }
  }

  /** {@code asm notices uphold}. */
  @Command(
      name = "uphold",
      mixinStandardHelpOptions = true,
      description = "Finds that there was an error: a corrected result is due.")
  static final class Uphold extends NoticeCommand {

    @Parameters(paramLabel = ID, description = ID_DESCRIPTION)
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    Uphold(Surroundings surroundings) {
      super("uphold", surroundings);
    }

    @Override
    ErrorNotice change(Engine engine, String actor) {
      return review(engine).uphold(id(id), reason, Caller.local(), actor);
    }
  }

  /** {@code asm notices deny}. */
  @Command(
      name = "deny",
      mixinStandardHelpOptions = true,
      description = "Finds that there was no error.")
  static final class Deny extends NoticeCommand {

    @Parameters(paramLabel = ID, description = ID_DESCRIPTION)
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    Deny(Surroundings surroundings) {
      super("deny", surroundings);
    }

    @Override
    ErrorNotice change(Engine engine, String actor) {
      return review(engine).deny(id(id), reason, Caller.local(), actor);
    }
  }

  /** {@code asm notices reconsider}. */
  @Command(
      name = "reconsider",
      mixinStandardHelpOptions = true,
      description = "Asks for reconsideration of a notice that was denied or corrected.")
  static final class Reconsider extends NoticeCommand {

    @Parameters(paramLabel = ID, description = ID_DESCRIPTION)
    private String id = "";

    @Option(
        names = "--grounds",
        required = true,
        paramLabel = "TEXT",
        description = "The detailed basis of the dispute.")
    private String grounds = "";

    Reconsider(Surroundings surroundings) {
      super("reconsider", surroundings);
    }

    @Override
    ErrorNotice change(Engine engine, String actor) {
      return review(engine).requestReconsideration(id(id), grounds, Caller.local(), actor);
    }
  }

  /** {@code asm notices decide}. */
  @Command(
      name = "decide",
      mixinStandardHelpOptions = true,
      description =
          "Decides a reconsideration; not by whom the notice was reviewed. Against the participant,"
              + " that is final.")
  static final class Decide extends NoticeCommand {

    /** Whom the decision is for. */
    enum Side {
      PARTICIPANT,
      CMS
    }

    @Parameters(paramLabel = ID, description = ID_DESCRIPTION)
    private String id = "";

    @Option(
        names = "--for",
        required = true,
        paramLabel = "SIDE",
        description = "Who is right: ${COMPLETION-CANDIDATES}.")
    private Side side = Side.CMS;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    Decide(Surroundings surroundings) {
      super("decide", surroundings);
    }

    @Override
    ErrorNotice change(Engine engine, String actor) {
      return review(engine).decide(id(id), side == Side.PARTICIPANT, reason, Caller.local(), actor);
    }
  }
}
