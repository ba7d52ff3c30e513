public import ArgumentParser
public import Involvement

// Words of the field that can be typed on the command line as they are.

extension QuotationConsent: ExpressibleByArgument {}
extension Involvement.Channel: ExpressibleByArgument {}
extension Summary.Grouping: ExpressibleByArgument {}
