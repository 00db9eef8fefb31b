package org.asmengine.application.episodecost;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.asmengine.application.episode.ClinicianEpisodes;
import org.asmengine.application.episode.Episode;
import org.asmengine.application.episode.EpisodeReader;
import org.asmengine.application.episode.EpisodeRowParser;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.RecordSplitter;
import org.asmengine.application.input.Reject;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.cost.CostEpisode;
import org.asmengine.domain.cost.EpisodeCostTally;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.domain.cost.WinsorLimits;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.EpisodeCostRules;
import org.asmengine.domain.ruleset.programme.Winsorized;

/**
 * Use case: works out the measure scores of the episode-based cost measures, in the form in which a
 * year end reads them. Episodes come attributed to clinicians: that is CMS's work.
 *
 * <p>It holds memory for the participants, not for the episodes, unless the rules draw values in:
 * then the different values of a measure have to fit.
 */
public final class CalculateEpisodeCosts {

  /** Port: the parameters of each year. */
  @FunctionalInterface
  public interface Parameters {
    /** The parameters of the year. */
    EpisodeCostRules find(PerformanceYear year);
  }

  private final RuleSetRepository ruleSets;
  private final Parameters parameters;
  private final RecordSplitter splitter;
  private final EpisodeCostStore store;
  private final Clock clock;

  /** With these ports. */
  public CalculateEpisodeCosts(
      RuleSetRepository ruleSets,
      Parameters parameters,
      RecordSplitter splitter,
      EpisodeCostStore store,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.parameters = parameters;
    this.splitter = splitter;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Works them out, keeps them and writes {@code cost.csv} and {@code rejects.csv}.
   *
   * @throws EngineException NATIONAL_COST_MISSING, FILE_MISSING or another code of kind INPUT
   */
  public EpisodeCostCalculation calculate(EpisodeCostRequest request) {
    RuleSet ruleSet = ruleSets.find(request.year());
    EpisodeCostRules rules = parameters.find(request.year());
    Reading reading = new Reading(request, rules, EpisodeRowParser.of(ruleSet));
    NationalCosts national = NationalCosts.of(request, measures(ruleSet), reading.rejects::add);
    Map<String, WinsorLimits> limits = reading.limits();
    SortedMap<String, Tallies> tallies = new TreeMap<>();
    EpisodeReader.Counts counts =
        reading.read(
            clinician ->
                clinician
                    .episodes()
                    .forEach(episode ->
                        reading
                            .counted(episode)
                            .ifPresent(each ->
                                tallies
                                    .computeIfAbsent(episode.measure(), absent -> new Tallies())
                                    .add(
                                        episode,
                                        each,
                                        Optional.ofNullable(limits.get(episode.measure())),
                                        rules))),
            reading.rejects::add);
    reading.refuseChanged(counts);
    List<EpisodeCostRow> rows = new ArrayList<>();
    List<MeasureCosts> measures = new ArrayList<>();
    tallies.forEach((measure, all) -> {
      BigDecimal average = national.of(measure);
      measures.add(
          new MeasureCosts(
              measure,
              average,
              Optional.ofNullable(limits.get(measure)),
              all.episodes(),
              all.byParticipant.size()));
      rows.addAll(all.rows(measure, average, rules));
    });
    rows.sort(EpisodeCostRow.ORDER);
    EpisodeCostCalculation calculation =
        new EpisodeCostCalculation(
            UUID.randomUUID().toString(),
            request.year(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            request.by(),
            counts.digest().sha256(),
            counts.records(),
            counts.rejected(),
            reading.excluded,
            measures);
    store.save(calculation, rows);
    write(request, rows, reading.rejects);
    return calculation;
  }

  private static List<String> measures(RuleSet ruleSet) {
    return Stream.of(Cohort.values()).map(ruleSet.cost()::measure).distinct().toList();
  }

  private static void write(
      EpisodeCostRequest request, List<EpisodeCostRow> rows, List<Reject> rejects) {
    request.output().write(InputFile.COST, out -> rows.forEach(row -> out.accept(row.fields())));
    request
        .output()
        .writeRejects(out ->
            rejects.stream()
                .sorted(
                    Comparator.comparing((Reject reject) -> reject.file().fileName())
                        .thenComparingLong(Reject::line))
                .forEach(out));
  }

  /** The episodes of a request, read as often as the rules need it. */
  private final class Reading {
    private final EpisodeCostRequest request;
    private final EpisodeCostRules rules;
    private final EpisodeRowParser parser;
    private final List<Reject> rejects = new ArrayList<>();
    private final Map<EpisodeExclusion, Long> excluded = new EnumMap<>(EpisodeExclusion.class);
    private Optional<String> firstDigest = Optional.empty();

    Reading(EpisodeCostRequest request, EpisodeCostRules rules, EpisodeRowParser parser) {
      this.request = request;
      this.rules = rules;
      this.parser = parser;
    }

    EpisodeReader.Counts read(Consumer<ClinicianEpisodes> clinicians, Consumer<Reject> rejected) {
      return new EpisodeReader(request.files(), splitter)
          .read(parser, clinicians, rejected, request.progress());
    }

    /** To what the values of each measure are drawn in; empty where none are. */
    Map<String, WinsorLimits> limits() {
      Map<String, WinsorLimits> limits = new HashMap<>();
      if (rules.winsorized() == Winsorized.NONE) {
        return limits;
      }
      Map<String, Distribution.Builder> values = new HashMap<>();
      EpisodeReader.Counts counts =
          read(
              clinician -> clinician.episodes().forEach(episode -> gather(episode, values)),
              reject -> {});
      firstDigest = Optional.of(counts.digest().sha256());
      values.forEach((measure, gathered) ->
          WinsorLimits.of(gathered.build(), rules).ifPresent(found -> limits.put(measure, found)));
      return limits;
    }

    private void gather(Episode episode, Map<String, Distribution.Builder> values) {
      CostEpisode each = cost(episode);
      if (EpisodeCostTally.exclusion(each, request.year(), rules).isEmpty()) {
        WinsorLimits.value(each, rules)
            .ifPresent(value ->
                values
                    .computeIfAbsent(episode.measure(), absent -> Distribution.builder())
                    .add(value));
      }
    }

    /** The episode where it counts; else its exclusion is noted. */
    Optional<CostEpisode> counted(Episode episode) {
      CostEpisode each = cost(episode);
      Optional<EpisodeExclusion> exclusion =
          EpisodeCostTally.exclusion(each, request.year(), rules);
      exclusion.ifPresent(reason -> excluded.merge(reason, 1L, Math::addExact));
      return exclusion.isPresent() ? Optional.empty() : Optional.of(each);
    }

    void refuseChanged(EpisodeReader.Counts counts) {
      if (firstDigest.filter(digest -> !digest.equals(counts.digest().sha256())).isPresent()) {
        throw new EngineException(
            ErrorCode.INPUT_CHANGED,
            "%s changed while it was being read".formatted(ProgrammeFile.EPISODES.fileName()));
      }
    }

    private static CostEpisode cost(Episode episode) {
      return new CostEpisode(
          episode.start(), episode.end(), episode.observed(), episode.expected());
    }
  }

  /** What counts of one measure, by participant. */
  private static final class Tallies {
    private final Map<ParticipantId, EpisodeCostTally> byParticipant = new HashMap<>();

    void add(
        Episode episode, CostEpisode each, Optional<WinsorLimits> limits, EpisodeCostRules rules) {
      byParticipant.merge(
          episode.participant(),
          EpisodeCostTally.empty().plus(each, limits, rules),
          EpisodeCostTally::plus);
    }

    long episodes() {
      return byParticipant.values().stream().mapToLong(EpisodeCostTally::episodes).sum();
    }

    List<EpisodeCostRow> rows(String measure, BigDecimal average, EpisodeCostRules rules) {
      List<EpisodeCostRow> rows = new ArrayList<>();
      byParticipant.forEach((participant, tally) ->
          tally
              .score(average, rules)
              .ifPresent(score ->
                  rows.add(
                      new EpisodeCostRow(
                          participant,
                          measure,
                          score.episodes(),
                          score.measureScore(),
                          score.episodes() >= rules.minEpisodes()))));
      return rows;
    }
  }
}
