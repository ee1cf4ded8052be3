package cn.xiangzhi.places;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of the division register. Codes are strings of 6, 9 or 12 digits. */
@Component
public class Places {

    public Optional<Division> find(String code) {
        throw new UnsupportedOperationException();
    }

    /** The name, or the code itself where nothing is registered. Cached. */
    public String name(String code) {
        throw new UnsupportedOperationException();
    }

    /** Codes of the counties this installation serves. */
    public List<String> counties() {
        throw new UnsupportedOperationException();
    }

    public List<Division> townships(String county) {
        throw new UnsupportedOperationException();
    }

    public List<Division> villages(String county, String township) {
        throw new UnsupportedOperationException();
    }

    /** The grid of that place: by point where grids are drawn, else the village's first. */
    public Optional<Grid> gridOf(Place place) {
        throw new UnsupportedOperationException();
    }

    /** The nearest village by registered centre, for a point given on a map. */
    public Optional<Division> villageAt(String county, double latitude, double longitude) {
        throw new UnsupportedOperationException();
    }
}
