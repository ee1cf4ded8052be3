/**
 * 章: the electronic seal as such (GB/T 38540), without framework, clock or store: keys, certificates, the picture, sealing and
 * checking of OFD and PDF. Bytes in, bytes out.
 */
@NullMarked
package cn.xiangzhi.documents.seal;

import org.jspecify.annotations.NullMarked;
