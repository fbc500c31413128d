inventory { version = 1 }
operator "op" {
  governance {
    measures_approved = "2026-02-30"
    risk_assessment   = "30/11/2026"
  }
}
