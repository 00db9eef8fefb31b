package org.asmengine.grpc;

import io.grpc.Attributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.preview.PreviewScore;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.submission.ReadSubmissions;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.application.submission.qpp.ExportQppDocument;
import org.asmengine.application.submission.qpp.QppDocument;
import org.asmengine.application.submission.qpp.QppFormat;
import org.asmengine.application.submission.qpp.SendQppDocument;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.QppRules;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.submission.SubmissionGrpcService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A complete run 1 of a small model in memory, and submissions by whoever the test says. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  SubmissionGrpcService.class,
  RegisterPorts.class,
  CollaborationPorts.class,
  NoticePorts.class
})
class SubmissionPorts {

  /** How many practices take part. */
  static final int PRACTICES = 60;

  private static final QppRules QPP =
      new QppRules(List.of("mips"), List.of("IA_1", "IA_2"), List.of("238"), "overall");

  /** Who calls, as the test says. */
  static final class SwitchedCaller implements CallerSource {
    private volatile Caller caller = Caller.local();

    void become(Caller next) {
      caller = next;
    }

    /** A submitter of these practices. */
    void submitFor(String... tins) {
      become(
          new Caller(
              "portal.example",
              EnumSet.of(Role.SUBMITTER),
              TinScope.of(Stream.of(tins).map(Tin::of).collect(Collectors.toSet()))));
    }

    @Override
    public Caller callerOf(Attributes connection) {
      return caller;
    }
  }

  /** The time, as the test says. */
  static final class SetClock extends Clock {
    static final Instant IN_TIME = Instant.parse("2028-02-01T09:00:00Z");

    private volatile Instant now = IN_TIME;

    void set(Instant instant) {
      now = instant;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Bean
  @Primary
  SwitchedCaller switchedCaller() {
    return new SwitchedCaller();
  }

  @Bean
  @Primary
  SetClock setClock() {
    return new SetClock();
  }

  @Bean
  @Primary
  RuleSetRepository rulesOfTheRun() {
    return new RuleSetRepository() {
      @Override
      public List<PerformanceYear> years() {
        return List.of(Workbench.YEAR);
      }

      @Override
      public RuleSet find(PerformanceYear year) {
        return Workbench.RULES;
      }
    };
  }

  /** Its second run is not complete. */
  @Bean
  @Primary
  Workbench scoredWorkbench() {
    Workbench workbench = new Workbench(SampleInputs.of(PRACTICES));
    workbench.yearEnd().run(workbench.request());
    workbench.context(workbench.request());
    return workbench;
  }

  @Bean
  InMemorySubmissions submissions() {
    return new InMemorySubmissions();
  }

  @Bean
  SendSubmission sendSubmission(
      RuleSetRepository ruleSets,
      Workbench workbench,
      InMemorySubmissions submissions,
      Clock clock) {
    return new SendSubmission(
        ruleSets,
        new YearRosters(workbench.runs, workbench.inputs),
        submissions,
        YearGuards.none(),
        clock);
  }

  /** Documents have a module of their own; here every one is said to be no JSON. */
  @Bean
  QppFormat noDocuments() {
    return new QppFormat() {
      @Override
      public Reading read(byte[] json) {
        return new Reading(
            Optional.empty(),
            List.of(Finding.of(new Place("$.a", 1, 7), ErrorCode.NOT_JSON, "what is no JSON")),
            List.of());
      }

      @Override
      public String write(QppDocument document) {
        return "{}";
      }
    };
  }

  @Bean
  SendQppDocument sendQppDocument(
      QppFormat format, RuleSetRepository ruleSets, SendSubmission sendSubmission) {
    return new SendQppDocument(
        format,
        ruleSets,
        year -> QPP,
        sendSubmission,
        new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls()));
  }

  @Bean
  ExportQppDocument exportQppDocument(
      QppFormat format, RuleSetRepository ruleSets, InMemorySubmissions submissions) {
    return new ExportQppDocument(format, ruleSets, year -> QPP, submissions);
  }

  @Bean
  ReadSubmissions readSubmissions(InMemorySubmissions submissions) {
    return new ReadSubmissions(submissions);
  }

  @Bean
  PreviewScore previewScore(Workbench workbench) {
    return new PreviewScore(new CompleteRuns(workbench.runs, workbench.results), workbench.inputs);
  }
}
