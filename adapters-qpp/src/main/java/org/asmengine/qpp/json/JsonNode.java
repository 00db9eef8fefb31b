package org.asmengine.qpp.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.document.Place;

/** A JSON value and where it stands. */
public sealed interface JsonNode {

  /** Where it starts. */
  Place place();

  /** What it is, for messages. */
  String kind();

  /**
   * An object.
   *
   * @param members its members in their order
   */
  record JsonObject(Place place, Map<String, JsonNode> members) implements JsonNode {

    /** Copies the members. */
    public JsonObject {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public String kind() {
      return "an object";
    }
  }

  /**
   * An array.
   *
   * @param items its items
   */
  record JsonArray(Place place, List<JsonNode> items) implements JsonNode {

    /** Copies the items. */
    public JsonArray {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "an array";
    }
  }

  /**
   * A string.
   *
   * @param text its characters
   */
  record JsonText(Place place, String text) implements JsonNode {
    @Override
    public String kind() {
      return "a string";
    }
  }

  /**
   * A number.
   *
   * @param digits as it is written, so that nothing is rounded
   */
  record JsonNumber(Place place, String digits) implements JsonNode {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /**
   * True or false.
   *
   * @param value which
   */
  record JsonTruth(Place place, boolean value) implements JsonNode {
    @Override
    public String kind() {
      return "true or false";
    }
  }

  /** The null of JSON. */
  record JsonNothing(Place place) implements JsonNode {
    @Override
    public String kind() {
      return "null";
    }
  }
}
