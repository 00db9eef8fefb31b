package org.asmengine.application.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.incentives.IncentiveIndex;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/** The index of incentives in memory. */
public final class InMemoryIncentiveIndex implements IncentiveIndex {

  private record Row(Place place, ParticipantId participant, LocalDate givenOn) {}

  private final Map<String, String> registers = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  @Override
  public List<String> registers(List<BeneficiaryHash> hashes) {
    return hashes.stream()
        .map(hash -> Optional.ofNullable(registers.get(hash.digest())))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  @Override
  public void link(List<BeneficiaryHash> hashes, String register) {
    hashes.forEach(hash -> registers.putIfAbsent(hash.digest(), register));
  }

  @Override
  public void add(String id, String register, ParticipantId participant, LocalDate givenOn) {
    rows.add(new Row(new Place(id, register), participant, givenOn));
  }

  @Override
  public Optional<String> register(String entry) {
    return rows.stream()
        .map(Row::place)
        .filter(place -> place.entry().equals(entry))
        .map(Place::register)
        .findFirst();
  }

  @Override
  public List<Place> places(Tin tin, Optional<Npi> npi, LocalDate from, LocalDate to) {
    return rows.stream()
        .filter(row -> row.participant().tin().equals(tin))
        .filter(row -> npi.map(row.participant().npi()::equals).orElse(true))
        .filter(row -> !row.givenOn().isBefore(from) && !row.givenOn().isAfter(to))
        .sorted(Comparator.comparing(Row::givenOn).thenComparing(row -> row.place().entry()))
        .map(Row::place)
        .toList();
  }
}
