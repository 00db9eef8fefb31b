package org.asmengine.bootstrap.sample;

import java.util.List;
import java.util.stream.Stream;

/** Every case that the data contract wants rejected. */
final class PlantedCases {

  private PlantedCases() {}

  static List<Planting> all(Identifiers identifiers) {
    return Stream.of(
            new PlantedParticipants(identifiers).all(),
            PlantedQualityCounts.all(),
            new PlantedQualityScope(identifiers).all(),
            new PlantedOtherFiles(identifiers).all())
        .flatMap(List::stream)
        .toList();
  }
}
