package cn.xiangzhi.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By which paper somebody is put in charge of a place, and until when; both may be missing (S19). */
public record Appointment(String paper, @Nullable LocalDate until) {

    public static final Appointment NONE = new Appointment("", null);

    public Appointment {
        paper = paper.strip();
    }
}
