package cn.xiangzhi.shell;

import java.util.Optional;

/** The name the public pages carry when none is set: the register of places stands above this room and answers as a bean. */
public interface OfficeName {

    /** Empty where no single name fits, as with several counties in one installation. */
    Optional<String> name();
}
