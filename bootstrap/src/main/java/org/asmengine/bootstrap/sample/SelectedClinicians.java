package org.asmengine.bootstrap.sample;

import java.util.ArrayList;
import java.util.List;

/** Makes up clinicians who are selected, and clinicians who just miss a criterion. */
final class SelectedClinicians {

  /** The fewest episodes of somebody who is selected. */
  static final int MINIMUM = 20;

  private static final int SMALL_PRACTICE = 15;
  private static final long NEAR_MISSES = 50_000_000L;
  private static final int LOOK_BACK = 2025;
  private static final double LEFT_OUT_CHANCE = 0.02;
  private static final double PUBLISHED_ANYWAY_CHANCE = 0.4;
  private static final double SECOND_SPECIALTY_CHANCE = 0.2;
  private static final double ELSEWHERE_CHANCE = 0.1;
  private static final double BEFORE_CHANCE = 0.92;
  private static final List<String> FIRST_NAMES =
      List.of("ADA", "BRUNO", "CLARA", "DIEGO", "ELSA", "FINN", "GRETA", "HUGO", "IDA", "JONAS");
  private static final List<String> LAST_NAMES =
      List.of("AMBERLEY", "BRACKENSTONE", "CORVINGTON", "DAPPLEWOOD", "ELDERMERE", "FARNBECK");

  /** The ways of missing a criterion, one after the other. */
  private enum Miss {
    TOO_FEW_EPISODES,
    OTHER_SPECIALTY,
    OTHER_AREA,
    CLINIC,
    NOT_PAID_BY_SCHEDULE,
    TIED_SPECIALTY
  }

  private final SampleAreas areas;
  private final Identifiers identifiers;
  private final int episodes;
  private final Draws draws;
  private int nearMisses;
  private long episodeNumber;

  SelectedClinicians(SampleAreas areas, Identifiers identifiers, int episodes, Draws draws) {
    this.areas = areas;
    this.identifiers = identifiers;
    this.episodes = episodes;
    this.draws = draws;
  }

  /** The legal name of a practice, invented. */
  String organization(String tin) {
    return "SAMPLE MEDICAL GROUP " + tin.substring(5) + ", LLC";
  }

  /** A participant, from the cells of its row. */
  SelectedClinician participant(String[] cells) {
    String key = cells[0] + "," + cells[1];
    int claims = draws.between(40, 400);
    List<String> claimRows = new ArrayList<>(List.of(claims(key, cells[3], claims, "Y,N")));
    if (draws.chance(SECOND_SPECIALTY_CHANCE)) {
      claimRows.add(claims(key, "11", draws.between(1, claims - 1), "Y,N"));
    }
    String zip = areas.zipOf(cells[4], draws);
    List<String> rows = episodes(key, cells[2], draws.between(MINIMUM, most()), zip, LOOK_BACK);
    if (draws.chance(BEFORE_CHANCE)) {
      rows.addAll(episodes(key, cells[2], draws.between(MINIMUM, most()), zip, LOOK_BACK - 1));
    }
    return new SelectedClinician(
        claimRows,
        rows,
        draws.chance(LEFT_OUT_CHANCE) ? List.of() : List.of(published(cells, cells[1])));
  }

  private int most() {
    return 2 * episodes - MINIMUM;
  }

  /** A colleague of a participant who just misses a criterion. */
  SelectedClinician nearMiss(String[] cells) {
    Miss miss = Miss.values()[nearMisses % Miss.values().length];
    String npi = identifiers.npi((int) (NEAR_MISSES + nearMisses));
    nearMisses++;
    String key = cells[0] + "," + npi;
    int count = miss == Miss.TOO_FEW_EPISODES ? draws.between(16, MINIMUM - 1) : MINIMUM;
    String zip = miss == Miss.OTHER_AREA ? areas.zipElsewhere(draws) : areas.zipOf(cells[4], draws);
    return new SelectedClinician(
        claims(key, cells[3], miss),
        episodes(key, cells[2], count, zip, LOOK_BACK),
        draws.chance(PUBLISHED_ANYWAY_CHANCE) ? List.of(published(cells, npi)) : List.of());
  }

  private static List<String> claims(String key, String specialty, Miss miss) {
    return switch (miss) {
      case TOO_FEW_EPISODES, OTHER_AREA -> List.of(claims(key, specialty, 100, "Y,N"));
      case OTHER_SPECIALTY ->
          List.of(claims(key, specialty, 50, "Y,N"), claims(key, "21", 51, "Y,N"));
      case CLINIC -> List.of(claims(key, specialty, 49, "Y,N"), claims(key, specialty, 51, "N,Y"));
      case NOT_PAID_BY_SCHEDULE -> List.of(claims(key, specialty, 100, "N,N"));
      case TIED_SPECIALTY ->
          List.of(claims(key, specialty, 50, "Y,N"), claims(key, "01", 50, "Y,N"));
    };
  }

  private static String claims(String key, String specialty, int count, String flags) {
    return "%s,%s,%d,%s".formatted(key, specialty, count, flags);
  }

  private List<String> episodes(String key, String cohort, int count, String zip, int year) {
    List<String> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      episodeNumber++;
      boolean elsewhere = i > 0 && i % 2 == 0 && draws.chance(ELSEWHERE_CHANCE);
      int month = draws.between(1, 12);
      int day = draws.between(1, 28);
      int expected = draws.between(90_000, 2_400_000);
      int observed = draws.between(expected / 2, expected / 2 * 3);
      rows.add(
          key
              + ",COST_"
              + cohort
              + "_1,E"
              + episodeNumber
              + ","
              + date(year - (month > 6 ? 0 : 1), month > 6 ? month - 6 : month + 6, day)
              + ","
              + date(year, month, day)
              + ","
              + (elsewhere ? areas.zipElsewhere(draws) : zip)
              + ",,"
              + dollars(observed)
              + ","
              + dollars(expected));
    }
    return rows;
  }

  private static String date(int year, int month, int day) {
    return year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
  }

  private static String dollars(int cents) {
    return cents / 100 + (cents % 100 < 10 ? ".0" : ".") + cents % 100;
  }

  private String published(String[] cells, String npi) {
    return "%s,%s,%s,NY,%s,\"%s\",Yes,%s,Null,Null,Null,Null,Null,Null,Null,Null"
        .formatted(
            npi,
            draws.pick(FIRST_NAMES),
            draws.pick(LAST_NAMES),
            cells[2].equals("HF") ? "Heart Failure" : "Low Back Pain",
            organization(cells[0]),
            Long.parseLong(cells[5]) <= SMALL_PRACTICE ? "Yes" : "No");
  }
}
