package cn.xiangzhi.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door of the organ and real-name register. */
@Component
public class Organization {

    public Optional<Organ> organ(String county, UUID organ) {
        throw new UnsupportedOperationException();
    }

    /** Organs of a township (with the county's own when {@code township} is null), by kind. */
    public List<Organ> organs(String county, @org.jspecify.annotations.Nullable String township) {
        throw new UnsupportedOperationException();
    }

    /** The township's government, in whose name empowered cases are decided. */
    public Organ government(String county, String township) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> person(String county, UUID person) {
        throw new UnsupportedOperationException();
    }

    public List<Person> people(String county, UUID organ) {
        throw new UnsupportedOperationException();
    }

    /** Everybody of the township who holds a certificate valid on that day, squads first. */
    public List<Person> certificated(String county, String township, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** The certificate held, whatever its state; the newest where there are several. */
    public Optional<Certificate> certificate(String county, UUID person) {
        throw new UnsupportedOperationException();
    }

    /** Whether the person may do a first legal review (PPL 58(2)). */
    public boolean legallyQualified(String county, UUID person) {
        throw new UnsupportedOperationException();
    }
}
