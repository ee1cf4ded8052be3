package cn.xiangzhi.secrecy;

import org.springframework.stereotype.Component;

/** Personal data at rest: sealed with SM4-GCM under the installation's key, found again by a keyed SM3 fingerprint. */
@Component
public class PersonalData {

    /** Seals a text; every call gives another result. */
    public String seal(String plain) {
        throw new UnsupportedOperationException();
    }

    public String open(String sealed) {
        throw new UnsupportedOperationException();
    }

    /** The same for the same text, so that equal numbers are found without being read. */
    public String fingerprint(String plain) {
        throw new UnsupportedOperationException();
    }
}
