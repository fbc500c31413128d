inventory { version = 1 }
operator "op" {}
asset "routr" "r1" {}
asset "toaster" "t1" {}
