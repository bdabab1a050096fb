package org.lianfang.volunteer;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.lianfang.platformtest.Persona;

/** What people do with shifts, as requests. */
public final class Acts {

    private Acts() {}

    public static ValidatableResponse book(Persona persona, String shift) {
        return persona.asks()
                .body(Map.of())
                .post("/shifts/" + shift + "/bookings")
                .then();
    }

    public static ValidatableResponse bookWithoutShortNotice(Persona persona, String shift) {
        return persona.asks()
                .body(Map.of("shortNotice", false))
                .post("/shifts/" + shift + "/bookings")
                .then();
    }

    /** @return the booking's id */
    public static String booked(Persona persona, String shift) {
        return book(persona, shift).statusCode(200).extract().path("id");
    }

    public static ValidatableResponse cancel(Persona persona, String booking) {
        return persona.asks().post("/bookings/" + booking + "/cancel").then();
    }

    public static ValidatableResponse checkIn(Persona persona, String booking) {
        return persona.asks()
                .body(Map.of())
                .post("/bookings/" + booking + "/check-in")
                .then();
    }

    public static ValidatableResponse checkOut(Persona persona, String booking) {
        return persona.asks().post("/bookings/" + booking + "/check-out").then();
    }

    /** What the 77th volunteer of an area shows to be checked in. */
    static String pass(String area, String booking) {
        return Persona.of("volunteer", area)
                .numbered(77)
                .asks()
                .get("/bookings/" + booking + "/pass")
                .path("token");
    }

    public static ValidatableResponse cancelShift(Persona persona, String shift, String reason) {
        return persona.asks()
                .body(Map.of("reason", reason))
                .post("/shifts/" + shift + "/cancel")
                .then();
    }

    /** The shift as the person sees it. */
    public static ValidatableResponse shift(Persona persona, String shift) {
        return persona.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/shifts/by-ids")
                .then()
                .statusCode(200);
    }

    /** The person's own booking of the shift. */
    public static ValidatableResponse mine(Persona persona, String shift) {
        return persona.asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/bookings/mine/by-shifts")
                .then()
                .statusCode(200);
    }

    /** All bookings of the shift, as its manager sees them. */
    public static ValidatableResponse rollCall(String shift) {
        return Persona.MANAGER
                .asks()
                .body(Map.of("ids", List.of(shift)))
                .post("/bookings/by-shifts")
                .then()
                .statusCode(200);
    }
}
