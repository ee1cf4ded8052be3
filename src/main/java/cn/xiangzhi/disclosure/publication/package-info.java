/** A decision on its way to the public page: reviewed, published, withdrawn. */
@NullMarked
package cn.xiangzhi.disclosure.publication;

import org.jspecify.annotations.NullMarked;
