package org.asmengine.bootstrap.runs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.asmengine.application.operation.CircumstanceSource;
import org.asmengine.application.operation.RunSettings;
import org.asmengine.application.operation.SubmissionSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the configuration says of runs in the service, under {@code asm}.
 *
 * @param inputs where callers' input directories are
 * @param outputs where result files go
 * @param runs how runs are worked on
 * @param yearEnd the run that the clock starts
 */
@ConfigurationProperties("asm")
public record RunsProperties(
    @DefaultValue Inputs inputs,
    @DefaultValue Outputs outputs,
    @DefaultValue Runs runs,
    @DefaultValue YearEnd yearEnd) {

  /**
   * Where input files are.
   *
   * @param root the directory below which requests may name one; without it there is none
   */
  public record Inputs(@Nullable Path root) {}

  /**
   * Where result files go.
   *
   * @param root the directory that gets one with the number of each run
   */
  public record Outputs(@DefaultValue("outputs") Path root) {}

  /**
   * How runs are worked on.
   *
   * @param work whether this instance works on runs at all
   * @param partitions how many parts are worked on at once; 0 for one per processor
   * @param chunkSize rows or practices in a transaction
   * @param poll how long an idle worker waits before it looks again
   * @param deadAfter how long an instance may be silent before another goes on with its run
   */
  public record Runs(
      @DefaultValue("true") boolean work,
      @DefaultValue("0") int partitions,
      @DefaultValue("2000") int chunkSize,
      @DefaultValue("1s") Duration poll,
      @DefaultValue("15s") Duration deadAfter) {

    RunSettings settings() {
      return new RunSettings(
          partitions == 0 ? Runtime.getRuntime().availableProcessors() : partitions,
          chunkSize,
          Duration.ofSeconds(1),
          deadAfter);
    }
  }

  /**
   * The run that the clock starts.
   *
   * @param cron when, with six fields as Spring has them; "-" for never
   * @param zone whose clock
   * @param performanceYear the performance year; the calendar year before the moment if not given
   * @param inputDirectory the name of the input directory below the root
   * @param submissionSource where submissions come from
   * @param circumstanceSource where extreme and uncontrollable circumstances come from
   * @param maxRejects the most rows that may be rejected; no limit if not given
   */
  public record YearEnd(
      @DefaultValue(NEVER) String cron,
      @DefaultValue("UTC") ZoneId zone,
      @Nullable Integer performanceYear,
      @DefaultValue("year-end") String inputDirectory,
      @DefaultValue("FILES") SubmissionSource submissionSource,
      @DefaultValue("FILES") CircumstanceSource circumstanceSource,
      @Nullable Long maxRejects) {

    /** What stands for no time at all. */
    static final String NEVER = "-";

    boolean isOn() {
      return !NEVER.equals(cron);
    }
  }
}
