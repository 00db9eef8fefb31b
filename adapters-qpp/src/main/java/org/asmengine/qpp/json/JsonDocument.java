package org.asmengine.qpp.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.qpp.json.JsonNode.JsonArray;
import org.asmengine.qpp.json.JsonNode.JsonNothing;
import org.asmengine.qpp.json.JsonNode.JsonNumber;
import org.asmengine.qpp.json.JsonNode.JsonObject;
import org.asmengine.qpp.json.JsonNode.JsonText;
import org.asmengine.qpp.json.JsonNode.JsonTruth;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON strictly: one value, UTF-8, no name twice, nothing beyond the limits. The parser's own
 * messages are not passed on, since they quote the document.
 */
public final class JsonDocument {

  private final JsonParser parser;
  private final Findings findings;
  private String path = "$";

  private JsonDocument(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /**
   * The value of the document; none where that can't be read.
   *
   * @param findings gets what is wrong
   */
  public static Optional<JsonNode> read(byte[] bytes, Limits limits, Findings findings) {
    if (bytes.length > limits.bytes()) {
      findings.add(
          Finding.of(
              new Place("$", 1, 1),
              ErrorCode.DOCUMENT_TOO_LARGE,
              bytes.length + " bytes",
              "at most %d bytes".formatted(limits.bytes())));
      return Optional.empty();
    }
    return Utf8.read(bytes, findings).flatMap(text -> parse(text, limits, findings));
  }

  private static Optional<JsonNode> parse(String text, Limits limits, Findings findings) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxTokenCount(limits.tokens())
                    .maxNumberLength(Limits.NUMBER)
                    .maxStringLength(Limits.STRING)
                    .maxNameLength(Limits.NAME)
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new JsonDocument(parser, findings).whole(limits);
    }
  }

  private Optional<JsonNode> whole(Limits limits) {
    try {
      if (parser.nextToken() == null) {
        findings.add(Finding.of(here(), ErrorCode.NOT_JSON, "an empty document"));
        return Optional.empty();
      }
      JsonNode root = value();
      if (parser.nextToken() != null) {
        findings.add(Finding.of(here(), ErrorCode.NOT_JSON, "more behind the value"));
        return Optional.empty();
      }
      return Optional.of(root);
    } catch (StreamConstraintsException e) {
      findings.add(
          Finding.of(
              at(parser.currentLocation()),
              ErrorCode.DOCUMENT_TOO_LARGE,
              "something beyond the limits",
              "%d levels, %d tokens, strings of %d, names of %d and numbers of %d characters"
                  .formatted(
                      limits.depth(), limits.tokens(), Limits.STRING, Limits.NAME, Limits.NUMBER)));
      return Optional.empty();
    } catch (JacksonException e) {
      TokenStreamLocation location = e.getLocation();
      findings.add(
          Finding.of(
              at(location == null ? parser.currentLocation() : location),
              ErrorCode.NOT_JSON,
              "what is no JSON"));
      return Optional.empty();
    }
  }

  /** The value on whose first token the parser stands; the parser bounds the depth. */
  private JsonNode value() {
    Place place = here();
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> new JsonText(place, wellFormed(place, parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(place, parser.getString());
      case VALUE_TRUE -> new JsonTruth(place, true);
      case VALUE_FALSE -> new JsonTruth(place, false);
      case VALUE_NULL -> new JsonNothing(place);
      default -> throw new IllegalStateException("a value starts with " + parser.currentToken());
    };
  }

  private JsonObject object(Place place) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    String outer = path;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      path = outer + Names.step(name);
      Place named = here();
      parser.nextToken();
      JsonNode member = value();
      if (members.putIfAbsent(name, member) != null) {
        findings.add(named, ErrorCode.MEMBER_TWICE, "a second member of this name");
      }
    }
    path = outer;
    return new JsonObject(place, members);
  }

  private JsonArray array(Place place) {
    List<JsonNode> items = new ArrayList<>();
    String outer = path;
    path = outer + "[0]";
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
      path = "%s[%d]".formatted(outer, items.size());
    }
    path = outer;
    return new JsonArray(place, items);
  }

  /** Half of a surrogate pair is no character: no database keeps it. */
  private String wellFormed(Place place, String text) {
    if (text.codePoints().anyMatch(JsonDocument::isSurrogate)) {
      findings.add(place, ErrorCode.NOT_UTF8, "half of a surrogate pair");
    }
    return text;
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private Place here() {
    return at(parser.currentTokenLocation());
  }

  private Place at(TokenStreamLocation location) {
    return new Place(path, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
