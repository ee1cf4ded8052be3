package cn.xiangzhi.documents.volume;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Volume;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A file being made, or made: for whom, how far, and where it lies. */
public final class Work {

    private final UUID id;
    private final Actor actor;
    private final Volume volume;
    private final Volume.Form form;
    private final Path file;
    private final AtomicInteger done = new AtomicInteger();
    private volatile boolean ready;
    private volatile @Nullable String broken;

    Work(UUID id, Actor actor, Volume volume, Volume.Form form, Path file) {
        this.id = id;
        this.actor = actor;
        this.volume = volume;
        this.form = form;
        this.file = file;
    }

    public UUID id() {
        return id;
    }

    public Volume volume() {
        return volume;
    }

    public Volume.Form form() {
        return form;
    }

    /** Pieces done. */
    public int done() {
        return done.get();
    }

    public int total() {
        return volume.pieces().size();
    }

    public boolean ready() {
        return ready;
    }

    /** Why it could not be made; null while it can. */
    public @Nullable String broken() {
        return broken;
    }

    public Path file() {
        return file;
    }

    Actor actor() {
        return actor;
    }

    void step() {
        done.incrementAndGet();
    }

    void finish() {
        ready = true;
    }

    void fail(String why) {
        broken = why;
    }

    boolean belongsTo(Actor other) {
        return actor.account().equals(other.account()) && actor.county().equals(other.county());
    }
}
